/** Whatever scrolls an element up and down: the nearest box around it that is meant to, or the page. */
export function scrollerOf(element: HTMLElement): HTMLElement {
  for (let each = element.parentElement; each !== null; each = each.parentElement) {
    if (/auto|scroll/.test(getComputedStyle(each).overflowY)) return each;
  }
  return document.documentElement;
}

/** How far below the top of what scrolls an element begins, wherever one has scrolled to. */
export function offsetIn(scroller: HTMLElement, element: HTMLElement): number {
  return Math.round(
    element.getBoundingClientRect().top - scroller.getBoundingClientRect().top + scroller.scrollTop,
  );
}
