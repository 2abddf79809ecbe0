/** Keeps the wall from going dark where the browser allows it (not over plain http). Gives back what stops it. */
export function stayAwake(): () => void {
  let lock: WakeLockSentinel | undefined;
  const ask = async () => {
    if (document.hidden || !('wakeLock' in navigator)) return;
    lock = await navigator.wakeLock.request('screen').catch(() => undefined);
  };
  const seen = () => void ask();
  document.addEventListener('visibilitychange', seen);
  void ask();
  return () => {
    document.removeEventListener('visibilitychange', seen);
    void lock?.release();
  };
}
