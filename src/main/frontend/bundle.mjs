// The portal's script in pieces, and its one stylesheet.
import { readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { formJs } from './formjs.mjs';

const here = fileURLToPath(new URL('.', import.meta.url));

const parts = readdirSync(join(here, 'src/parts'));

/** Writes app.js, app.css and the pieces that app.js imports. */
export async function bundle(outdir, minify = true) {
  const { metafile } = await build({
    absWorkingDir: here,
    // what is an entry point is in a piece of its own
    entryPoints: ['src/app.js', 'src/app.css', ...parts.map(part => `src/parts/${part}`)],
    outdir,
    bundle: true,
    minify,
    format: 'esm',
    // form-js is half a megabyte: only pages with a form load it
    splitting: true,
    chunkNames: '[name]-[hash]',
    target: ['es2020', 'safari15'],
    charset: 'utf8',
    legalComments: 'none',
    plugins: [formJs],
    loader: { '.svg': 'dataurl' },
    metafile: true,
    logLevel: 'warning'
  });
  // nobody imports the entry points themselves
  rmSync(join(outdir, 'parts'), { recursive: true });
  const app = join(outdir, 'app.js');
  const outputs = Object.fromEntries(Object.entries(metafile.outputs).map(([name, output]) => [resolve(here, name), output]));
  writeFileSync(app, readFileSync(app, 'utf8').replace('FORM_SCRIPTS', () => JSON.stringify(scriptsOfForms(outputs))));
  return metafile;
}

/** The names of the island and all that it imports, each behind what it imports. */
function scriptsOfForms(outputs) {
  const names = new Set();
  const visit = name => {
    outputs[name].imports.filter(({ kind }) => kind === 'import-statement').forEach(({ path }) => visit(resolve(here, path)));
    names.add(basename(name));
  };
  visit(Object.keys(outputs).find(name => outputs[name].entryPoint === 'src/island.js'));
  return [...names];
}
