// How long the connection waits for what, in milliseconds.

/** Between two tries; the last one from then on. */
export const pauses = [0, 500, 1000, 2000, 5000];

/** How long a line may be silent: the server says something every 5 s. */
export const silence = 15_000;
/** How long the room may take to answer whether it is still there, where that is in doubt. */
export const toProve = 5000;
/** A line that did not hold this long counts as a try that failed, so that one which opens and breaks is not tried without a pause. */
export const held = 1000;
