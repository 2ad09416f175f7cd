if (document.querySelector('.form-island')) {
  import('./island.js').then(({ startIslands }) => startIslands(document));
}
