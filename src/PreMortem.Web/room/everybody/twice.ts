// Between the two clicks of a double click something else may come under the pointer, as a card opens above a button. The second click was not meant for it.

const controls = 'a, button, summary, label, input, select, textarea';

function pressed(target: EventTarget | null): EventTarget | null {
  const control = target instanceof Element ? target.closest(controls) : null;
  return control instanceof HTMLLabelElement ? control.control ?? control : control ?? target;
}

/** The second click of a double click does nothing where the first was not (RM50). */
export function heedSecondClicks(): void {
  let first: EventTarget | null = null;
  addEventListener('click', event => {
    const now = pressed(event.target);
    if (event.detail < 2) first = now;
    else if (now !== first) {
      event.preventDefault();
      event.stopImmediatePropagation();
    }
  }, { capture: true });
}
