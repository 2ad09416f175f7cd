// Lighthouse's mobile figures of pages of a running store:
//   node measure.mjs <address of the store> <path>... [--cookie='SESSION=...'] [--below=90] [--reports=<folder>]
// Prints a table; ends with 1 when a figure is below the aim. A page below it is measured three times, and the one between
// counts, since Lighthouse wavers. CHROMIUM names the browser, /usr/bin/chromium otherwise.
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { install } from '../diagrams/install.mjs';

install(dirname(fileURLToPath(import.meta.url)));
const { default: lighthouse } = await import('lighthouse');
const { launch } = await import('chrome-launcher');

const option = name => process.argv.find(each => each.startsWith(`--${name}=`))?.slice(name.length + 3);
const [store, ...paths] = process.argv.slice(2).filter(each => !each.startsWith('--'));
const aim = Number(option('below') ?? 90);
const cookie = option('cookie');
const reports = option('reports');
const categories = ['performance', 'accessibility', 'best-practices', 'seo'];
// what is behind a sign-in is not to be found by search engines
const asked = cookie ? categories.slice(0, 3) : categories;

const browser = await launch({
  chromePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  chromeFlags: ['--headless', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run',
    '--disable-background-networking', '--disable-component-update', '--disable-sync'],
  logLevel: 'silent'
});

/** What Lighthouse could not measure, such as NO_NAVSTART. */
class Unmeasured extends Error {}

async function tried(path) {
  const { lhr } = await lighthouse(new URL(path, store).href, {
    port: browser.port,
    output: 'json',
    logLevel: 'silent',
    onlyCategories: asked,
    extraHeaders: cookie ? { Cookie: cookie } : undefined
  }).catch(({ message }) => { throw new Unmeasured(`${path}: ${message}`); });
  if (lhr.runtimeError) {
    throw new Unmeasured(`${path}: ${lhr.runtimeError.message}`);
  }
  // a page that sends to another one, such as the sign-in, is not the one that was asked for
  const landed = new URL(lhr.finalDisplayedUrl);
  if (landed.pathname !== new URL(path, store).pathname) {
    throw new Error(`${path} leads to ${landed.pathname}`);
  }
  return lhr;
}

async function measured(path) {
  try {
    return await tried(path);
  } catch (problem) {
    if (!(problem instanceof Unmeasured)) {
      throw problem;
    }
    console.error(`${problem.message}: once more`);
    return tried(path);
  }
}

const scoresOf = lhr => asked.map(name => Math.round(lhr.categories[name].score * 100));
const isLow = lhr => scoresOf(lhr).some(score => score < aim);

async function fairly(path) {
  const first = await measured(path);
  if (!isLow(first)) {
    return first;
  }
  const three = [first, await measured(path), await measured(path)];
  return three.sort((a, b) => a.categories.performance.score - b.categories.performance.score)[1];
}

function keep(path, lhr) {
  mkdirSync(reports, { recursive: true });
  writeFileSync(join(reports, `${path.replace(/[^a-z0-9]+/gi, '_') || '_'}.json`), JSON.stringify(lhr));
}

const failed = lhr => asked.flatMap(name => lhr.categories[name].auditRefs)
  .filter(({ weight, id }) => weight > 0 && lhr.audits[id].score !== null && lhr.audits[id].score < 0.9)
  .map(({ id }) => `${id} ${lhr.audits[id].displayValue ?? ''}`.trim());

let low = 0;
console.log(`| page | ${asked.join(' | ')} | FCP | LCP | TBT | CLS |\n| --- |${' --- |'.repeat(asked.length + 4)}`);
try {
  for (const path of paths) {
    const lhr = await fairly(path);
    if (reports) {
      keep(path, lhr);
    }
    const times = ['first-contentful-paint', 'largest-contentful-paint', 'total-blocking-time', 'cumulative-layout-shift']
      .map(id => lhr.audits[id].displayValue);
    console.log(`| ${path} | ${scoresOf(lhr).join(' | ')} | ${times.join(' | ')} |`);
    if (isLow(lhr)) {
      low += 1;
      console.error(`${path}: ${failed(lhr).join('; ')}`);
    }
  }
} finally {
  await browser.kill();
}
process.exitCode = low ? 1 : 0;
