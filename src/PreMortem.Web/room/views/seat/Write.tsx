import { Head } from './Head.tsx';
import { Writing } from './Writing.tsx';

export function Write() {
  return (
    <>
      <Head title={wording.seat.whyFail} failed>{wording.seat.writeHelp}</Head>
      <Writing />
    </>
  );
}
