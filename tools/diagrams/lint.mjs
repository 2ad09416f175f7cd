// Called by Maven in verify: bpmnlint over every diagram, warnings are errors.
import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { here, install } from './install.mjs';

install();
const diagrams = readdirSync(join(here, '../../processes'))
  .filter(name => name.endsWith('.bpmn'))
  .map(name => `../../processes/${name}`);
const { status } = spawnSync(process.execPath,
  ['node_modules/bpmnlint/bin/bpmnlint.js', '--max-warnings=0', ...diagrams], { cwd: here, stdio: 'inherit' });
process.exit(status ?? 1);
