// Called by Maven in generate-resources: node maven-build.mjs <outdir>. The postal codes go beside <outdir>.
// Installs what the lockfile says when that has changed, and bundles when an input has.
import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, readdirSync, rmSync, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));
const outdir = resolve(process.argv[2] ?? join(here, '../../../target/frontend'));

const postalCodes = join(dirname(outdir), 'postal-codes', 'utf_ken_all.csv');

const modified = file => (existsSync(file) ? statSync(file).mtimeMs : 0);

function filesBelow(folder) {
  // the folder itself counts, so that a deleted file is a change too
  return [folder, ...readdirSync(folder, { withFileTypes: true }).flatMap(entry =>
    entry.isDirectory() ? filesBelow(join(folder, entry.name)) : [join(folder, entry.name)])];
}

const lockfile = join(here, 'package-lock.json');
const installed = join(here, 'node_modules/.package-lock.json');

if (modified(installed) < modified(lockfile)) {
  console.log('frontend: installing');
  execFileSync('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund'], {
    cwd: here, stdio: 'inherit', shell: process.platform === 'win32'
  });
}

const inputs = [installed, join(here, 'maven-build.mjs'), join(here, 'formjs.mjs'), join(here, 'postal-codes.mjs'),
  join(here, '../resources/META-INF/resources/webjars/camunda/app/dates.js'),
  ...filesBelow(join(here, 'src')), ...filesBelow(join(here, 'public'))];
const outputs = [...['app.js', 'app.css'].map(name => join(outdir, name)), postalCodes];

if (Math.min(...outputs.map(modified)) > Math.max(...inputs.map(modified))) {
  console.log('frontend: up to date');
} else {
  const { build } = await import('esbuild');
  const { formJs } = await import('./formjs.mjs');
  rmSync(outdir, { recursive: true, force: true });
  await build({
    entryPoints: [join(here, 'src/app.js'), join(here, 'src/app.css')],
    outdir,
    bundle: true,
    minify: true,
    format: 'esm',
    // form-js is a megabyte: only pages with a form load it
    splitting: true,
    chunkNames: '[name]-[hash]',
    target: ['es2020', 'safari15'],
    charset: 'utf8',
    legalComments: 'none',
    plugins: [formJs],
    loader: { '.svg': 'dataurl' },
    logLevel: 'warning'
  });
  const { writePostalCodes } = await import('./postal-codes.mjs');
  writePostalCodes(postalCodes);
  cpSync(join(here, 'public'), outdir, { recursive: true });
  console.log(`frontend: built into ${outdir}`);
}
