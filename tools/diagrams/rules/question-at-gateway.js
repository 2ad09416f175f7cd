'use strict';

const { is } = require('bpmnlint-utils');

/** A gateway that splits asks a question; that each flow out of it has a label, its answer, is label-required's. */
module.exports = () => ({
  check(node, reporter) {
    if (!is(node, 'bpmn:ExclusiveGateway') || (node.outgoing || []).length < 2) {
      return;
    }
    if (!/[？?]$/.test(node.name || '')) {
      reporter.report(node.id, 'splits, but asks no question');
    }
  }
});
