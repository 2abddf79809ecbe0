// The second half of a meeting: nobody needs it to come in and write, so it is no part of the first load.
export { Close } from './Close.tsx';
export { Closed } from './Closed.tsx';
export { Concern } from './Concern.tsx';
export { Form } from './Form.tsx';
export { Own } from './Own.tsx';
export { Treat } from './Treat.tsx';
