// The owner's window: Cockpit's plugins of our own. One script, so that they share the modules with their state.
import cases from './owner/cases.js';
import heatMap from './owner/heat-map.js';
import why from './owner/why.js';
import migration from './owner/migration.js';
import desks from './owner/desks.js';
import './owner/words.js';
import { plugins as diagrams } from './owner/diagram.js';

export default [...cases, ...heatMap, ...why, ...migration, ...desks, ...diagrams];
