import { startIslands } from './island.js';

startIslands(document);
