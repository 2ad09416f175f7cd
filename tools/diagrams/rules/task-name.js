'use strict';

const { isAny } = require('bpmnlint-utils');

/** A task is named by its object and its verb: 取引を登録する. */
module.exports = () => ({
  check(node, reporter) {
    if (isAny(node, ['bpmn:Activity']) && !/.を.*[うくぐすつぬぶむる]$/.test(node.name || '')) {
      reporter.report(node.id, 'is not named as an object and a verb');
    }
  }
});
