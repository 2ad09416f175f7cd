/*
 * The editor and the viewer of one decision table, of dmn-js without its other parts. The watermark's code is left as it is:
 * its licence says so.
 */
import EditingManager from 'dmn-js-shared/lib/base/EditingManager';
import Manager from 'dmn-js-shared/lib/base/Manager';
import Editor from 'dmn-js-decision-table/lib/Editor';
import Viewer from 'dmn-js-decision-table/lib/Viewer';
import { is } from 'dmn-js-shared/lib/util/ModelUtil';
import { words } from './words.js';

const isTable = element => is(element, 'dmn:Decision') && is(element.decisionLogic, 'dmn:DecisionTable');

const viewOf = constructor => [{ id: 'decisionTable', constructor, opens: isTable }];

class TableEditor extends EditingManager {
  _getViewProviders() {
    return viewOf(Editor);
  }
}

class TableViewer extends Manager {
  _getViewProviders() {
    return viewOf(Viewer);
  }
}

const translate = (text, values = {}) =>
  (words[text] ?? text ?? '').replace(/{([^}]+)}/g, (found, name) => values[name.trim()] ?? found);

const options = container => ({
  container,
  common: { expressionLanguages: { options: [{ label: 'FEEL', value: 'feel' }], defaults: { editor: 'feel' } } },
  decisionTable: { additionalModules: [{ translate: ['value', translate] }] }
});

/** Shows a table that can be edited; xml() is what has become of it, and changed() is called whenever it has been. */
export async function openEditor(container, xml, changed) {
  const editor = new TableEditor(options(container));
  await editor.importXML(xml);
  // an answer would keep the editor's own listeners from it
  editor.getActiveViewer().on('commandStack.changed', () => {
    changed();
  });
  return {
    xml: async () => (await editor.saveXML({ format: true })).xml,
    close: () => editor.destroy()
  };
}

/** Shows a table that cannot. */
export async function openViewer(container, xml) {
  const viewer = new TableViewer(options(container));
  await viewer.importXML(xml);
  return { close: () => viewer.destroy() };
}
