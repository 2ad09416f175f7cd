// Draws processes/*.bpmn as docs/processes/*.png: node render.mjs [process key...]
// CHROMIUM names the browser, /usr/bin/chromium otherwise.
import { mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { here, install } from './install.mjs';

install();
const { chromium } = await import('playwright-core');

const processes = join(here, '../../processes');
const pictures = join(here, '../../docs/processes');
const wanted = process.argv.slice(2);
const keys = readdirSync(processes)
  .filter(name => name.endsWith('.bpmn'))
  .map(name => name.slice(0, -'.bpmn'.length))
  .filter(key => wanted.length === 0 || wanted.includes(key));

const fontFamily = '"Noto Sans CJK JP", "Hiragino Sans", "Yu Gothic", sans-serif';
const margin = 20;

const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium', args: ['--no-sandbox']
});
const page = await browser.newPage({ deviceScaleFactor: 2 });
await page.setContent(`<style>
  body { margin: 0; background: #fff }
  #viewer { width: 3000px; height: 2000px }
  #picture { display: inline-block; padding: ${margin}px }
</style><div id="viewer"></div><div id="picture"></div>`);
await page.addScriptTag({ path: join(here, 'node_modules/bpmn-js/dist/bpmn-viewer.production.min.js') });

mkdirSync(pictures, { recursive: true });
for (const key of keys) {
  const warnings = await page.evaluate(async ([xml, font]) => {
    const box = document.getElementById('viewer');
    box.hidden = false;
    const viewer = new window.BpmnJS({
      container: box,
      textRenderer: { defaultStyle: { fontFamily: font }, externalStyle: { fontFamily: font } }
    });
    const result = await viewer.importXML(xml);
    const { svg } = await viewer.saveSVG();
    viewer.destroy();
    box.hidden = true;
    document.getElementById('picture').innerHTML = svg.slice(svg.indexOf('<svg'));
    return result.warnings.map(warning => warning.message);
  }, [readFileSync(join(processes, `${key}.bpmn`), 'utf8'), fontFamily]);
  if (warnings.length > 0) {
    throw new Error(`${key}: ${warnings.join('; ')}`);
  }
  await page.locator('#picture').screenshot({ path: join(pictures, `${key}.png`) });
  console.log(`docs/processes/${key}.png`);
}
await browser.close();
