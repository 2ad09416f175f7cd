/** Whether a place has more to its right than is in sight; of half a pixel nobody sees anything. */
export function goesOn({ scrollLeft, clientWidth, scrollWidth }) {
  return scrollWidth - clientWidth - scrollLeft > 1;
}

/** Says beside a wide table that it can be moved, for as long as there is more of it. */
export function showMore(place) {
  const hint = document.querySelector(`[data-scroll-hint="${place.dataset.scroll}"]`);
  const update = () => {
    hint.hidden = place.scrollWidth <= place.clientWidth + 1;
    place.classList.toggle('table-scroll--more', goesOn(place));
  };
  place.addEventListener('scroll', update, { passive: true });
  new ResizeObserver(update).observe(place);
  update();
}
