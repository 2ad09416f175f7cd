// the scripts that a form needs, each after those that it imports; bundle.mjs knows their names when all has been bundled
const scripts = FORM_SCRIPTS.map(name => new URL(name, import.meta.url).href);

/** Lets the browser answer, and goes on in a task of its own. */
const rest = () => (globalThis.scheduler?.yield ? scheduler.yield() : new Promise(resolve => { setTimeout(resolve); }));

/**
 * Loads what forms need, and brings every form island of the page to life. A script is evaluated in one go with all that it
 * imports and nobody has imported before: each of them in a task of its own leaves a phone's browser free to answer in between.
 *
 * @param listening a promise that somebody listens to what is entered
 */
export async function startForms(root, listening) {
  for (const href of scripts) {
    document.head.append(Object.assign(document.createElement('link'), { rel: 'modulepreload', href }));
  }
  for (const script of scripts) {
    await import(script);
    await rest();
  }
  const { startIslands } = await import('./island.js');
  await listening;
  return startIslands(root, rest);
}
