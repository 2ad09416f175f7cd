'use strict';

const { is } = require('bpmnlint-utils');

/** Pixels at normal size, with the margins that render.mjs leaves: what a wide screen shows at once. */
const WIDEST = 2400;
const MARGIN = 20;

/** A diagram is read without scrolling; what grows wider has a part that is a process of its own. */
module.exports = () => ({
  check(node, reporter) {
    if (!is(node, 'bpmndi:BPMNPlane')) {
      return;
    }
    const boxes = node.planeElement
      .flatMap(({ bounds, label, waypoint }) => [bounds, label && label.bounds, ...(waypoint || [])])
      .filter(Boolean);
    const left = Math.min(...boxes.map(({ x }) => x));
    const right = Math.max(...boxes.map(({ x, width = 0 }) => x + width));
    if (right - left + 2 * MARGIN > WIDEST) {
      reporter.report(node.bpmnElement.id, `is ${right - left + 2 * MARGIN} pixels wide, not ${WIDEST} at most`);
    }
  }
});
