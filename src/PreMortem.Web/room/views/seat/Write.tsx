import { Head } from './Head.tsx';
import { Writing } from './Writing.tsx';

export function Write() {
  return (
    <>
      <Head title="Why did it fail?" failed>One reason at a time, from your seat. Only you can see these until you share them.</Head>
      <Writing />
    </>
  );
}
