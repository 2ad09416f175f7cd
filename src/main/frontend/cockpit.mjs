// What Cockpit's page of rules loads: the editor of decision tables, a script and a stylesheet of its own.
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const here = dirname(fileURLToPath(import.meta.url));

export const bundleCockpit = outdir => build({
  entryPoints: { editor: join(here, 'src/cockpit/editor.js'), 'editor-style': join(here, 'src/cockpit/editor.css') },
  outdir,
  bundle: true,
  minify: true,
  format: 'esm',
  target: ['es2020', 'safari15'],
  charset: 'utf8',
  // Cockpit's Content-Security-Policy takes no font that comes as data
  loader: { '.woff': 'file', '.woff2': 'file', '.svg': 'file', '.ttf': 'file', '.eot': 'file' },
  legalComments: 'none',
  logLevel: 'warning'
});
