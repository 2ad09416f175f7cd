/** Brings every form island of the page to life. */
export function startIslands(root) {
  return [...root.querySelectorAll('.form-island')];
}
