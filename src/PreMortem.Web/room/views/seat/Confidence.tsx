import { Head } from './Head.tsx';
import { HowSure } from './HowSure.tsx';

export function Confidence() {
  return (
    <>
      <Head title={wording.seat.confidenceTitle}>{wording.seat.confidenceHelp}</Head>
      <HowSure />
    </>
  );
}
