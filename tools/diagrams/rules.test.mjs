// Each rule finds what it is for: a diagram that passes is spoilt in one place.
import { test } from 'node:test';
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { here, install } from './install.mjs';

install();
const require = createRequire(import.meta.url);
const Linter = require('bpmnlint/lib/linter');
const NodeResolver = require('bpmnlint/lib/resolver/node-resolver');
const { BpmnModdle } = require('bpmn-moddle');

process.chdir(here);
const { moddleExtensions, ...config } = JSON.parse(readFileSync('.bpmnlintrc', 'utf8'));
const camunda = require(moddleExtensions.camunda);
const diagram = readFileSync(join(here, '../../processes/order-acceptance.bpmn'), 'utf8');

async function findings(xml) {
  // rules keep state: a linter is for one diagram
  const linter = new Linter({ config, resolver: new NodeResolver() });
  const { rootElement } = await new BpmnModdle({ camunda }).fromXML(xml);
  return Object.entries(await linter.lint(rootElement))
    .flatMap(([rule, reports]) => reports.map(({ id }) => `${rule} ${id}`));
}

async function spoilt(from, to) {
  assert.match(diagram, from);
  return findings(diagram.replace(from, to));
}

test('the diagram as it is has no findings', async () => {
  assert.deepEqual(await findings(diagram), []);
});

test('a task without documentation', async () => {
  assert.deepEqual(await spoilt(/(<bpmn:serviceTask id="cancel-order".*\n)\s*<bpmn:documentation>.*\n/, '$1'),
    ['keiyaku/documented cancel-order']);
});

test('a process that would keep its history for ever', async () => {
  assert.deepEqual(await spoilt(/ camunda:historyTimeToLive="[^"]*"/, ''),
    ['keiyaku/process-settings order-acceptance']);
});

test('a gateway that asks nothing', async () => {
  assert.deepEqual(await spoilt(/name="受け付けるか？"/, 'name="受け付け"'),
    ['keiyaku/question-at-gateway order-decision']);
});

test('an id that a tool made up', async () => {
  assert.deepEqual(await spoilt(/"order-accepted"|>order-accepted</g, found => found.replace('order-accepted', 'Flow_0k3d9x1')),
    ['keiyaku/readable-id Flow_0k3d9x1']);
});

test('a job without a retry cycle, a retry cycle without a job', async () => {
  assert.deepEqual(await spoilt(/<camunda:failedJobRetryTimeCycle>\$\{retry\.provider}.*\n/, ''),
    ['keiyaku/retry-where-the-job-is order-cancelled']);
  assert.deepEqual(await spoilt(/ camunda:asyncBefore="true"/, ''),
    ['keiyaku/retry-where-the-job-is prepare-contract-terms']);
});

test('a label that repeats what configuration says', async () => {
  assert.deepEqual(await spoilt(/name="期限を過ぎた"/, 'name="1日後"'),
    ['keiyaku/label-without-number order-overdue']);
});

test('a task that does not say who acts, or names another desk', async () => {
  assert.deepEqual(await spoilt(/ sourceRef="accept-order" targetRef="accept-order-by"/,
    ' sourceRef="cancel-order" targetRef="accept-order-by"'),
    ['keiyaku/who-acts accept-order']);
  assert.deepEqual(await spoilt(/(<bpmn:textAnnotation id="accept-order-by">\s*<bpmn:text>)[^<]*/, '$1納品デスク'),
    ['keiyaku/who-acts accept-order']);
});

test('a task without an object', async () => {
  assert.deepEqual(await spoilt(/name="注文を取り消す"/, 'name="取り消し"'), ['keiyaku/task-name cancel-order']);
});

test('flows that slant, cross or run through a task', async () => {
  const waypoints = points => (whole, start) => start + points.map(([x, y]) => `<di:waypoint x="${x}" y="${y}" />`).join('');
  const declined = /(<bpmndi:BPMNEdge id="order-declined-edge".*\n)(\s*<di:waypoint.*\n)+/;
  assert.deepEqual(await spoilt(declined, waypoints([[1513, 325], [1560, 690], [1608, 690]])),
    ['keiyaku/tidy-flows order-declined']);
  assert.deepEqual(await spoilt(declined, waypoints([[1513, 325], [1513, 380], [1200, 380], [1200, 390], [1513, 390], [1513, 690]])),
    ['keiyaku/tidy-flows order-overdue--to--mark-order-overdue']);
  assert.deepEqual(await spoilt(declined, waypoints([[1513, 325], [1513, 600], [1831, 600], [1831, 760], [1673, 760], [1673, 730]])),
    ['keiyaku/tidy-flows order-declined']);
});

test('a diagram that no screen shows at once', async () => {
  assert.deepEqual(await spoilt(/(<bpmndi:BPMNShape id="order-completed-shape".*\n\s*<dc:Bounds x=")\d+/, (whole, start) => `${start}2600`),
    ['keiyaku/page-width order-acceptance']);
});
