'use strict';

const { is } = require('bpmnlint-utils');

/** What the engine and the process owner need to know of a process. */
module.exports = () => ({
  check(node, reporter) {
    if (!is(node, 'bpmn:Process')) {
      return;
    }
    if (!node.isExecutable) {
      reporter.report(node.id, 'is not executable');
    }
    if (!node.name) {
      reporter.report(node.id, 'has no name');
    }
    if (!node.get('camunda:historyTimeToLive')) {
      reporter.report(node.id, 'does not say how long its history is kept');
    }
  }
});
