import { act } from '../../actions.ts';
import { draft } from '../../drafts.ts';
import { latest } from '../../outbox.ts';
import { TextBox } from '../../parts/TextBox.tsx';
import { one } from '../../store.ts';
import { say } from '../../toasts.ts';
import { Done } from './Done.tsx';
import { Head } from './Head.tsx';
import { Plan } from './Plan.tsx';

export function Brief() {
  const ticked = latest('tickPlan')?.ticked ?? one('me')?.ticked ?? false;
  const question = draft('question');
  const ask = () => {
    const text = question.peek().trim();
    if (!text) return;
    question.value = '';
    void act('askQuestion', { text }).then(reply => { if (reply.status === 'done') say('The leader has your question.'); });
  };
  return (
    <>
      <Head title="This is the plan">Listen, ask, and say when you could explain it yourself.</Head>
      <Plan />
      <label class={`tick card${ticked ? ' on' : ''}`}>
        <input type="checkbox" checked={ticked} onChange={event => void act('tickPlan', { ticked: event.currentTarget.checked })} />
        <span>I could explain this plan to a colleague<span class="small muted"> Nobody sees who ticked.</span></span>
      </label>
      <section class="stack">
        <p class="caps">Something unclear?</p>
        <TextBox text={question} label="Your question" placeholder="What does … mean for us?" max={500} onEnter={ask} />
        <div class="row"><span class="small muted grow">Goes to the leader at once.</span><button type="button" class="btn" onClick={ask}>Ask</button></div>
      </section>
      <Done words="I have no more questions" />
    </>
  );
}
