// Once for each language of ../words: makes ../wwwroot/room/room.js (English; /room/es/room.js in Spanish) and its parts from main.tsx, table.js of the register's page from register/main.ts, and forms.js of every page with a form from forms/main.ts; and once fonts.css with the letters it names. One view is one part, so that a phone never loads the desk.
// Two builds of the program may run at once (dotnet test beside dotnet run): the second waits for the first.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

const room = dirname(fileURLToPath(import.meta.url));
const out = join(room, '..', 'wwwroot', 'room');
const words = join(room, '..', 'words');
const lock = join(room, '..', 'obj', 'room.lock');

const changed = path => existsSync(path) ? statSync(path).mtimeMs : 0;

const isRunning = pid => {
  try { process.kill(pid, 0); return true; } catch { return false; }
};

async function alone(work) {
  mkdirSync(dirname(lock), { recursive: true });
  for (;;) {
    try {
      writeFileSync(lock, String(process.pid), { flag: 'wx' });
      break;
    } catch (error) {
      if (error.code !== 'EEXIST') throw error;
      const owner = Number(existsSync(lock) ? readFileSync(lock, 'utf8') : 0);
      const abandoned = owner > 0 ? !isRunning(owner) : Date.now() - changed(lock) > 5000;
      if (abandoned) rmSync(lock, { force: true });
      else await wait(100);
    }
  }
  try { await work(); } finally { rmSync(lock, { force: true }); }
}

function restore() {
  if (changed(join(room, 'node_modules', '.package-lock.json')) >= changed(join(room, 'package-lock.json'))) return;
  const npm = spawnSync('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: room, stdio: ['ignore', 'inherit', 'inherit'], shell: process.platform === 'win32',
  });
  if (npm.status !== 0) throw new Error('npm ci did not succeed; the lines above say why.');
}

/** What each page of the room loads, so that it can say so at once: a slow line does not wait for one part to name the next. */
function parts(outputs) {
  const known = Object.entries(outputs).map(([path, output]) => ({ ...output, path, file: path.split('/').pop() }));
  const all = file => {
    const loaded = [], open = [file];
    for (const next of open) {
      if (loaded.includes(next)) continue;
      loaded.push(next);
      for (const { path, kind } of known.find(output => output.file === next).imports) {
        if (kind === 'import-statement') open.push(path.split('/').pop());
      }
    }
    return loaded;
  };
  const view = name => known.find(output => output.entryPoint?.endsWith(name)).file;
  const shared = all('room.js');
  const and = name => [...new Set([...shared, ...all(view(name))])];
  return { join: shared, participant: shared, preview: shared, leader: and('Desk.tsx'), screen: and('Screen.tsx') };
}

/** What the code calls `wording.{section}.{text}` is the text itself in a build of one language, so that a client carries no other language and no keys. */
function wording(language) {
  const folder = join(words, language);
  const sections = readdirSync(folder).map(file => [file.replace(/\.json$/, ''), JSON.parse(readFileSync(join(folder, file), 'utf8'))]);
  return Object.fromEntries(sections.flatMap(([section, texts]) => Object.entries(texts).map(([name, text]) => [`wording.${section}.${name}`, JSON.stringify(text)])));
}

/** The program's letters, with their licences. Gives those that a first paint needs. */
async function fonts() {
  const { build } = await import('esbuild');
  const { metafile } = await build({
    absWorkingDir: room, entryPoints: ['fonts.css'], outdir: out, bundle: true, minify: true,
    loader: { '.woff2': 'file' }, assetNames: '[name]-[hash]', metafile: true, logLevel: 'warning',
  });
  const licences = ['inter', 'source-serif-4'].map(font => readFileSync(join(room, 'node_modules', '@fontsource-variable', font, 'LICENSE'), 'utf8'));
  writeFileSync(join(out, 'fonts-licence.txt'), licences.join('\n\n'));
  return Object.keys(metafile.outputs).map(path => path.split('/').pop()).filter(file => /-latin-wght-normal-/.test(file));
}

async function bundle(language, outdir, letters) {
  const { build } = await import('esbuild');
  const { metafile } = await build({
    absWorkingDir: room,
    entryPoints: { room: 'main.tsx', table: 'register/main.ts', forms: 'forms/main.ts' },
    outdir,
    bundle: true,
    splitting: true,
    format: 'esm',
    target: ['es2022'],
    jsx: 'automatic',
    jsxImportSource: 'preact',
    minify: true,
    sourcemap: false,
    legalComments: 'none',
    chunkNames: '[name]-[hash]',
    metafile: true,
    logLevel: 'warning',
    define: wording(language),
  });
  writeFileSync(join(outdir, 'parts.json'), JSON.stringify({ ...parts(metafile.outputs), letters }));
  const sizes = Object.entries(metafile.outputs).map(([path, { bytes }]) => `${path.split('/').pop()} ${Math.ceil(bytes / 1024)} kB`);
  console.log(`room client (${language}): ${sizes.join(', ')}`);
}

async function bundles() {
  rmSync(out, { recursive: true, force: true });
  const letters = await fonts();
  for (const language of readdirSync(words)) await bundle(language, language === 'en' ? out : join(out, language), letters);
}

try {
  await alone(async () => { restore(); await bundles(); });
} catch (error) {
  console.error(`room client: ${error.message}`);
  process.exitCode = 1;
}
