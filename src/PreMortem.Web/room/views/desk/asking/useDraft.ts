import { useCallback, useEffect, useRef, useState } from 'preact/hooks';

export interface Draft {
  value: string;
  /** Words here that the room does not have yet. */
  unsaved: boolean;
  focus(): void;
  type(text: string): void;
  leave(): void;
}

/** How long a person pauses before what they typed is sent, in milliseconds. */
const pause = 600;
/** Stands for “the room has none of this yet”, so that the next pause tries again. */
const refused = '\u0000';

/**
 * A text a person is editing while the room may change it. What stands in the box wins for as long as it has focus or
 * holds words not yet sent; a record that arrives meanwhile waits. `save` is called after a pause and on leaving,
 * with a text that differs from the last one sent; it answers false where the room refused it.
 */
export function useDraft(stored: string, save: (text: string) => Promise<boolean>): Draft {
  const [local, setLocal] = useState<string>();
  const state = useRef({ focused: false, arrived: true, sent: stored, timer: 0, local: undefined as string | undefined, save });
  state.current.save = save;

  const hold = useCallback((text: string | undefined) => {
    state.current.local = text;
    setLocal(text);
  }, []);

  const flush = useCallback(() => {
    const { local: text, sent, timer } = state.current;
    window.clearTimeout(timer);
    if (text === undefined || text === sent) return;
    Object.assign(state.current, { sent: text, arrived: false });
    void state.current.save(text).then((kept) => { if (!kept) state.current.sent = refused; });
  }, []);

  const yieldToRoom = useCallback(() => {
    const { focused, arrived, local: text, sent } = state.current;
    if (!focused && arrived && text === sent) hold(undefined);
  }, [hold]);

  useEffect(() => { state.current.arrived = true; yieldToRoom(); }, [stored, yieldToRoom]);
  useEffect(() => flush, [flush]);

  return {
    value: local ?? stored,
    unsaved: local !== undefined && local !== state.current.sent && local !== stored,
    focus() {
      state.current.focused = true;
      if (state.current.local !== undefined) return;
      Object.assign(state.current, { sent: stored, arrived: true });
      hold(stored);
    },
    type(text) {
      hold(text);
      window.clearTimeout(state.current.timer);
      state.current.timer = window.setTimeout(flush, pause);
    },
    leave() {
      state.current.focused = false;
      flush();
      yieldToRoom();
    },
  };
}
