'use strict';

const { isAny } = require('bpmnlint-utils');

/** A label says what a moment is, not after how many days it comes: that is configuration. */
module.exports = () => ({
  check(node, reporter) {
    if (isAny(node, ['bpmn:Process', 'bpmn:FlowElement']) && /[0-9０-９]/.test(node.name || '')) {
      reporter.report(node.id, 'names a number');
    }
  }
});
