import { useSignalEffect } from '@preact/signals';
import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import { draft } from '../../../drafts.ts';

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
 * with a text that differs from the last one sent; it answers false where the room refused it. Until the room has the
 * text it is kept on this device under `about`, and what a reload or a crash left there is sent by the next page.
 */
export function useDraft(about: string, stored: string, save: (text: string) => Promise<boolean>): Draft {
  const unsent = draft(`text.${about}`);
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
    void state.current.save(text).then((kept) => {
      if (!kept) state.current.sent = refused;
      else if (unsent.peek() === text) unsent.value = '';
    });
  }, [unsent]);

  const yieldToRoom = useCallback(() => {
    const { focused, arrived, local: text, sent } = state.current;
    if (!focused && arrived && text === sent) hold(undefined);
  }, [hold]);

  useEffect(() => { state.current.arrived = true; yieldToRoom(); }, [stored, yieldToRoom]);
  useEffect(() => flush, [flush]);

  const type = useCallback((text: string) => {
    hold(text);
    unsent.value = text;
    window.clearTimeout(state.current.timer);
    state.current.timer = window.setTimeout(flush, pause);
  }, [hold, flush, unsent]);

  useSignalEffect(() => {
    const found = unsent.value;
    const { local: text } = state.current;
    if (!found || (text !== undefined && text !== stored)) return;
    if (found === stored) unsent.value = '';
    else type(found);
  });

  return {
    value: local ?? stored,
    unsaved: local !== undefined && local !== state.current.sent && local !== stored,
    focus() {
      state.current.focused = true;
      if (state.current.local !== undefined) return;
      Object.assign(state.current, { sent: stored, arrived: true });
      hold(stored);
    },
    type,
    leave() {
      state.current.focused = false;
      flush();
      yieldToRoom();
    },
  };
}
