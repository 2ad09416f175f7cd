// The owners' page of rules: a plugin of Cockpit's navigation, and a page of its own.
import { element } from './owner/page.js';
import { showRules } from './rules/rule.js';
import { closeTables } from './rules/table.js';

const PATH = '/rules';

export default [
  {
    id: 'keiyaku.rules.open',
    pluginPoint: 'cockpit.navigation',
    priority: 40,
    properties: { label: 'ルール', pagePath: `#${PATH}`, checkActive: path => path.includes(`#${PATH}`) },
    render(node) {
      node.append(element('a', { href: `#${PATH}`, textContent: 'ルール' }));
    }
  },
  {
    id: 'keiyaku.rules',
    pluginPoint: 'cockpit.route',
    properties: { path: PATH, label: 'ルール' },
    render: showRules,
    unmount: () => closeTables()
  }
];
