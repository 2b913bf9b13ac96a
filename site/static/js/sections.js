// Marks in a table of contents the section that is being read.
function enhance(nav) {
  const links = new Map();
  for (const link of nav.querySelectorAll('a[href^="#"]')) {
    const heading = document.getElementById(decodeURIComponent(link.hash.slice(1)));
    if (heading && !links.has(heading)) links.set(heading, link);
  }
  const headings = [...links.keys()];

  const mark = () => {
    const isAtEnd = scrollY + innerHeight >= document.documentElement.scrollHeight - 2;
    const line = isAtEnd ? innerHeight : innerHeight / 3;
    const getTop = (heading) => heading.getBoundingClientRect().top;
    const begun = headings.filter((heading) => getTop(heading) <= line);
    // Of several short sections that are in view, the one that was asked for counts.
    const isAsked = (heading) => links.get(heading).hash === location.hash && getTop(heading) >= 0;
    const current = links.get(begun.find(isAsked) || begun.pop());
    for (const link of links.values()) {
      if (link === current) link.setAttribute("aria-current", "location");
      else link.removeAttribute("aria-current");
    }
    // A list that is longer than the window shows where one is.
    if (current && nav.scrollHeight > nav.clientHeight) nav.scrollTop = current.offsetTop - nav.clientHeight / 2;
  };

  const observer = new IntersectionObserver(mark, { rootMargin: "0px 0px -66% 0px" });
  for (const heading of headings) observer.observe(heading);
  const end = document.createElement("div");
  document.body.append(end);
  new IntersectionObserver(mark).observe(end);
  addEventListener("hashchange", mark);
}

document.querySelectorAll("nav[data-sections]").forEach(enhance);
