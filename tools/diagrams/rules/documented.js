'use strict';

const { isAny } = require('bpmnlint-utils');

const JAPANESE = /[\u3040-\u30ff\u4e00-\u9fff]/;

/** A process and each of its activities say in Japanese what they are for. */
module.exports = () => ({
  check(node, reporter) {
    if (isAny(node, ['bpmn:Process', 'bpmn:Activity'])
        && !(node.documentation || []).some(({ text }) => JAPANESE.test(text || ''))) {
      reporter.report(node.id, 'has no documentation in Japanese');
    }
  }
});
