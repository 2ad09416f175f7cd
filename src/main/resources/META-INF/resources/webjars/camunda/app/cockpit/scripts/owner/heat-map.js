/*
 * Where the cases of a process go and where they stay: visits or median durations of its activities over a period, all
 * versions together, coloured on the diagram above and listed below.
 */
import { clear, draw, nameOf } from './diagram.js';
import {
  askStore, choice, day, digits, element, fill, keyOf, labelled, lasting, paragraph, recently, row, searchForm, table
} from './page.js';

const GRADES = 5;
const SECOND = 1000;

// durations are a second or days: their logarithms tell them apart
const MEASURES = {
  visits: { label: '回数', value: figure => figure.visits, text: figure => `${digits(figure.visits)}回`, scale: count => count, least: 1 },
  median: { label: '所要時間（中央値）', value: figure => figure.median ?? 0, text: figure => lasting(figure.median), scale: time => Math.log1p(time / SECOND), least: SECOND }
};

/** What the diagram that is shown does not have, such as activities of former versions, is left out. */
async function show(process, measure, from, to, isLatest) {
  const figures = (await askStore('/activities', { process, from, to })).filter(figure => nameOf(figure.activityId));
  if (!isLatest()) {
    return [];
  }
  const { value, text, scale, least } = MEASURES[measure];
  const most = Math.max(...figures.map(value), 1);
  const grade = figure => Math.max(1, Math.ceil(GRADES * scale(value(figure)) / scale(most)));
  const hot = figures.filter(figure => value(figure) >= least);
  draw(hot.map(figure => [figure.activityId, `keiyaku-heat-${grade(figure)}`]),
    new Map(hot.map(figure => [figure.activityId, text(figure)])));
  if (figures.length === 0) {
    return paragraph('この期間に通ったアクティビティはありません。');
  }
  return table('アクティビティごとの回数と所要時間', ['アクティビティ', '回数', '現在', '所要時間（中央値）', '9割が終わるまで'],
    figures.sort((a, b) => value(b) - value(a)).map(figure => row(nameOf(figure.activityId), digits(figure.visits),
      figure.present ? digits(figure.present) : '', lasting(figure.median), lasting(figure.slow))));
}

export default [
  {
    id: 'keiyaku.heat-map',
    pluginPoint: 'cockpit.processDefinition.runtime.tab',
    priority: 9.6,
    properties: { label: 'ヒートマップ' },
    render(node, { processDefinitionId }) {
      const measure = choice(Object.entries(MEASURES).map(([key, { label }]) => [key, label]));
      const [from, to] = [day(recently()), day()];
      const found = element('div', { ariaLive: 'polite' });
      const search = () => fill(found, isLatest => show(keyOf(processDefinitionId), measure.value, from.value, to.value, isLatest));
      measure.onchange = search;
      node.append(element('div', { className: 'keiyaku-page keiyaku-heat' }, searchForm(search,
        labelled('表示', measure), labelled('期間（から）', from), labelled('（まで）', to, '期間（まで）')), found));
      search();
    },
    unmount: clear
  }
];
