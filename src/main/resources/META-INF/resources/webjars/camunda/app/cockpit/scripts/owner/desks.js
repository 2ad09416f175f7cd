// What waits and what is overdue at each desk, and how long its tasks took in a period: a page of Cockpit's own.
import { askStore, at, day, digits, element, fill, labelled, lasting, paragraph, recently, row, searchForm, table } from './page.js';

const PATH = '/desks';

const count = (figure, words) => element('td', { className: figure ? words : '' }, figure ? digits(figure) : '');

const shown = figure => {
  const made = row(figure.task ?? figure.desk, count(figure.waiting, ''), count(figure.overdue, 'keiyaku-obstacle'),
    at(figure.oldest), count(figure.done, ''), count(figure.late, 'keiyaku-obstacle'), lasting(figure.median), lasting(figure.slow));
  made.className = figure.task ? 'keiyaku-part-row' : 'keiyaku-desk-row';
  return made;
};

export default [
  {
    id: 'keiyaku.desks.open',
    pluginPoint: 'cockpit.navigation',
    priority: 50,
    properties: { label: 'デスクの状況', pagePath: `#${PATH}`, checkActive: path => path.includes(`#${PATH}`) },
    render(node) {
      node.append(element('a', { href: `#${PATH}`, textContent: 'デスクの状況' }));
    }
  },
  {
    id: 'keiyaku.desks',
    pluginPoint: 'cockpit.route',
    properties: { path: PATH, label: 'デスクの状況' },
    render(node) {
      const [from, to] = [day(recently()), day()];
      const found = element('div', { ariaLive: 'polite' });
      const search = () => fill(found, async () => {
        const figures = await askStore('/desks', { from: from.value, to: to.value });
        return figures.length === 0 ? paragraph('まだタスクがありません。') : table('デスクの状況',
          ['デスクとタスク', '待ち', '期限超過', '最も古いタスクの開始', '完了', 'うち期限後', '所要時間（中央値）', '9割が終わるまで'],
          figures.map(shown));
      });
      node.append(element('div', { className: 'keiyaku-page keiyaku-whole' },
        element('h2', { textContent: 'デスクの状況' }),
        paragraph('「待ち」と「期限超過」は今のタスク、「完了」からあとは期間に完了したタスクです。所要時間は、タスクができてから完了するまでです。'),
        searchForm(search, labelled('完了日（から）', from), labelled('（まで）', to, '完了日（まで）')), found));
      search();
    }
  }
];
