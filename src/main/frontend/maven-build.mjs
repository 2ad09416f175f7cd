// Called by Maven in generate-resources: node maven-build.mjs <outdir>. The postal codes go beside <outdir>.
// Installs what the lockfile says when that has changed, and bundles when an input has.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, existsSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));
const outdir = resolve(process.argv[2] ?? join(here, '../../../target/frontend'));

const postalCodes = join(dirname(outdir), 'postal-codes', 'utf_ken_all.csv');

// what Cockpit's page of rules loads
const cockpit = join(dirname(outdir), 'cockpit');

const modified = file => (existsSync(file) ? statSync(file).mtimeMs : 0);

function filesBelow(folder) {
  return readdirSync(folder, { withFileTypes: true }).flatMap(entry =>
    entry.isDirectory() ? filesBelow(join(folder, entry.name)) : [join(folder, entry.name)]).sort();
}

const lockfile = join(here, 'package-lock.json');
const installed = join(here, 'node_modules/.package-lock.json');

if (modified(installed) < modified(lockfile)) {
  console.log('frontend: installing');
  execFileSync('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund'], {
    cwd: here, stdio: 'inherit', shell: process.platform === 'win32'
  });
}

const inputs = [installed, ...['maven-build.mjs', 'bundle.mjs', 'cockpit.mjs', 'formjs.mjs', 'postal-codes.mjs'].map(name => join(here, name)),
  join(here, '../resources/META-INF/resources/webjars/camunda/app/dates.js'),
  ...filesBelow(join(here, 'src')), ...filesBelow(join(here, 'public'))];
const outputs = [...['app.js', 'app.css'].map(name => join(outdir, name)), join(cockpit, 'editor.js'), postalCodes];

// by content: in a tree that was copied the times say nothing
const digest = createHash('sha256');
inputs.forEach(file => digest.update(`${file.slice(here.length)}\n`).update(readFileSync(file)));
const state = digest.digest('hex');
const built = `${outdir}.inputs`;

if (outputs.every(existsSync) && existsSync(built) && readFileSync(built, 'utf8') === state) {
  console.log('frontend: up to date');
} else {
  const { bundle } = await import('./bundle.mjs');
  rmSync(outdir, { recursive: true, force: true });
  await bundle(outdir);
  const { bundleCockpit } = await import('./cockpit.mjs');
  await bundleCockpit(cockpit);
  const { writePostalCodes } = await import('./postal-codes.mjs');
  writePostalCodes(postalCodes);
  cpSync(join(here, 'public'), outdir, { recursive: true });
  writeFileSync(built, state);
  console.log(`frontend: built into ${outdir}`);
}
