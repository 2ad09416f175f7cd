// Installs what the lockfile says, when that has changed since the last time.
import { execFileSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const here = dirname(fileURLToPath(import.meta.url));

const modified = file => (existsSync(file) ? statSync(file).mtimeMs : 0);

/** @param folder of the tool, which has a lockfile */
export function install(folder = here) {
  if (modified(join(folder, 'node_modules/.package-lock.json')) < modified(join(folder, 'package-lock.json'))) {
    execFileSync('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund'], {
      cwd: folder, stdio: 'inherit', shell: process.platform === 'win32'
    });
  }
}
