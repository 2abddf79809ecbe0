import { useSignal } from '@preact/signals';
import { act } from '../../actions.ts';
import { latest } from '../../outbox.ts';
import { page } from '../../page.ts';
import { get, one } from '../../store.ts';
import { here } from '../../wall.ts';
import { author } from '../../words.ts';
import { Head } from './Head.tsx';
import { drawn, plural } from '../../say.ts';

/** As many names as are listed; a room of more people sends none. */
const most = 60;

export function Gather() {
  const me = one('me');
  const session = one('session');
  const counts = one('counts');
  const changed = latest('changeSeat');
  const name = changed ? changed.name : me?.name;
  const site = changed ? changed.site : me?.site;
  const others = here.value.filter(id => id !== me?.seat).slice(0, most);
  const people = counts?.here ?? others.length + 1;
  return (
    <>
      <Head title={wording.seat.youAreIn} >
        {drawn(name ? site ? wording.seat.inAsFrom : wording.seat.inAs : site ? wording.seat.inNamelessFrom : wording.seat.inNameless, { name: <strong>{name}</strong>, site: <strong>{site}</strong> })} {wording.seat.nothingYet}
      </Head>
      <Change key={`${name}|${site}`} name={name ?? ''} site={site ?? ''} role={me?.role ?? ''} sites={session?.sites ?? page.sites} />
      <section>
        {others.length === 0 && people > 1
          ? <p class="aim serif">{plural(wording.seat.peopleAreHere, people)}</p>
          : <p class="caps">{plural(wording.seat.peopleHere, people)}</p>}
        {session?.anonymous
          ? <p class="muted">{wording.seat.anonymousRoom}</p>
          : others.length > 0 ? <ul class="people">{others.map(id => <li key={id} class="chip plain">{author(get('seat', id))}</li>)}</ul>
          : people > most && <p class="muted">{wording.seat.tooManyToList}</p>}
      </section>
      {session?.aim && <section><p class="caps">{wording.seat.planIsFor}</p><p class="serif aim">{session.aim}</p></section>}
    </>
  );
}

function Change(was: { name: string; site: string; role: string; sites: string[] }) {
  const open = useSignal(false);
  const name = useSignal(was.name);
  const site = useSignal(was.site);
  if (!open.value) return <div><button type="button" class="btn" onClick={() => { open.value = true; }}>{wording.seat.changeNameSite}</button></div>;
  const save = (event: Event) => {
    event.preventDefault();
    open.value = false;
    void act('changeSeat', { name: name.value.trim(), site: site.value.trim(), role: was.role });
  };
  return (
    <form class="card stack" onSubmit={save}>
      <label class="field"><span>{wording.seat.yourName} <span class="small muted">{wording.seat.orEmpty}</span></span>
        <input class="box" maxLength={80} value={name.value} autofocus onInput={event => { name.value = event.currentTarget.value; }} /></label>
      <label class="field"><span>{wording.seat.whereYouWork}</span>
        <input class="box" maxLength={80} value={site.value} list="seat-sites" onInput={event => { site.value = event.currentTarget.value; }} /></label>
      <datalist id="seat-sites">{was.sites.map(item => <option key={item} value={item} />)}</datalist>
      <div class="row"><button type="submit" class="btn primary">{wording.seat.save}</button><button type="button" class="btn quiet" onClick={() => { open.value = false; }}>{wording.seat.leaveIt}</button></div>
    </form>
  );
}
