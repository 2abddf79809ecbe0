import { useSignal } from '@preact/signals';
import { act } from '../../actions.ts';
import { latest } from '../../outbox.ts';
import { page } from '../../page.ts';
import { get, one } from '../../store.ts';
import { here } from '../../wall.ts';
import { author, count } from '../../words.ts';
import { Head } from './Head.tsx';

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
      <Head title="You are in." >
        {name ? <>As <strong>{name}</strong></> : 'Without a name'}{site && <>, from <strong>{site}</strong></>}. Nothing to do yet: the leader starts when people are here.
      </Head>
      <Change key={`${name}|${site}`} name={name ?? ''} site={site ?? ''} role={me?.role ?? ''} sites={session?.sites ?? page.sites} />
      <section>
        {others.length === 0 && people > 1
          ? <p class="aim serif">{people} people are here.</p>
          : <p class="caps">{count(people, 'person', 'people')} here</p>}
        {session?.anonymous
          ? <p class="muted">This room is anonymous: cards are shown without names.</p>
          : others.length > 0 ? <ul class="people">{others.map(id => <li key={id} class="chip plain">{author(get('seat', id))}</li>)}</ul>
          : people > most && <p class="muted">Too many to list here. The leader sees who came.</p>}
      </section>
      {session?.aim && <section><p class="caps">What the plan is for</p><p class="serif aim">{session.aim}</p></section>}
    </>
  );
}

function Change(was: { name: string; site: string; role: string; sites: string[] }) {
  const open = useSignal(false);
  const name = useSignal(was.name);
  const site = useSignal(was.site);
  if (!open.value) return <div><button type="button" class="btn" onClick={() => { open.value = true; }}>Change name or site</button></div>;
  const save = (event: Event) => {
    event.preventDefault();
    open.value = false;
    void act('changeSeat', { name: name.value.trim(), site: site.value.trim(), role: was.role });
  };
  return (
    <form class="card stack" onSubmit={save}>
      <label class="field"><span>Your name <span class="small muted">or leave it empty</span></span>
        <input class="box" maxLength={80} value={name.value} autofocus onInput={event => { name.value = event.currentTarget.value; }} /></label>
      <label class="field"><span>Where you work</span>
        <input class="box" maxLength={80} value={site.value} list="seat-sites" onInput={event => { site.value = event.currentTarget.value; }} /></label>
      <datalist id="seat-sites">{was.sites.map(item => <option key={item} value={item} />)}</datalist>
      <div class="row"><button type="submit" class="btn primary">Save</button><button type="button" class="btn quiet" onClick={() => { open.value = false; }}>Leave it</button></div>
    </form>
  );
}
