import { Head } from './Head.tsx';
import { HowSure } from './HowSure.tsx';

export function Confidence() {
  return (
    <>
      <Head title="How sure are you that this plan reaches its aim?">Only you ever see your answer. The room sees the spread, at the very end.</Head>
      <HowSure />
    </>
  );
}
