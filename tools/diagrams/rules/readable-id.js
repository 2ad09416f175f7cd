'use strict';

const { isAny } = require('bpmnlint-utils');

const KEBAB_CASE = /^[a-z0-9]+(--?[a-z0-9]+)*$/;

/** Ids are English words in kebab-case: they are read in Cockpit, in logs and in tests. */
module.exports = () => ({
  check(node, reporter) {
    if (isAny(node, ['bpmn:Process', 'bpmn:FlowElement', 'bpmn:Message', 'bpmn:Error'])
        && !KEBAB_CASE.test(node.id || '')) {
      reporter.report(node.id, 'is no id in kebab-case');
    }
  }
});
