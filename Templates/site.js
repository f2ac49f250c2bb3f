// Shows what needs a script and does it. Without this file every page reads the same, minus the print buttons.
(function () {
  "use strict";

  // Details that a reader must find on paper are opened before printing and closed again after it.
  var opened = [];
  window.addEventListener("beforeprint", function () {
    document.querySelectorAll("details:not([open])").forEach(function (details) {
      details.open = true;
      opened.push(details);
    });
  });
  window.addEventListener("afterprint", function () {
    opened.forEach(function (details) { details.open = false; });
    opened = [];
  });

  document.querySelectorAll("[data-print]").forEach(function (holder) {
    holder.hidden = false;
    holder.querySelector("button").addEventListener("click", function () { window.print(); });
  });
})();
