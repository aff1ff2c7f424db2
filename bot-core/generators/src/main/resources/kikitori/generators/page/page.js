(function () {
  "use strict";
  var status = document.getElementById("copied");

  function say(text) {
    status.textContent = "";
    setTimeout(function () { status.textContent = text; }, 50);
  }

  function copyOld(text) {
    var box = document.createElement("textarea");
    box.value = text;
    box.setAttribute("readonly", "");
    box.className = "status";
    document.body.appendChild(box);
    box.select();
    var done = false;
    try { done = document.execCommand("copy"); } catch (e) { done = false; }
    box.remove();
    return done;
  }

  function copy(button) {
    var text = button.getAttribute("data-copy");
    function ended(done) {
      button.focus();
      say(status.getAttribute(done ? "data-done" : "data-failed"));
    }
    if (navigator.clipboard && navigator.clipboard.writeText) {
      navigator.clipboard.writeText(text).then(
        function () { ended(true); },
        function () { ended(copyOld(text)); });
    } else {
      ended(copyOld(text));
    }
  }

  Array.prototype.forEach.call(document.querySelectorAll("button.copy"), function (button) {
    button.hidden = false;
    button.addEventListener("click", function () { copy(button); });
  });

  var now = document.getElementById("open-now");

  function spansOn(date, hours) {
    var weekday = (date.getDay() + 6) % 7;
    var spans = hours[0][weekday];
    var last = new Date(date.getFullYear(), date.getMonth() + 1, 0).getDate();
    var fromStart = Math.ceil(date.getDate() / 7);
    var fromEnd = -Math.ceil((last - date.getDate() + 1) / 7);
    hours[1].forEach(function (rule) {
      if (rule[0] === weekday + 1 && (rule[1].indexOf(fromStart) >= 0 || rule[1].indexOf(fromEnd) >= 0)) {
        spans = rule[2];
      }
    });
    return spans;
  }

  function isOpen(hours, date) {
    var minute = date.getHours() * 60 + date.getMinutes();
    var before = new Date(date.getFullYear(), date.getMonth(), date.getDate() - 1);
    function within(at) {
      return function (span) { return span[0] <= at && at < span[1]; };
    }
    return spansOn(date, hours).some(within(minute)) || spansOn(before, hours).some(within(minute + 1440));
  }

  function tell() {
    var open = isOpen(JSON.parse(now.getAttribute("data-hours")), new Date());
    now.textContent = now.getAttribute(open ? "data-open" : "data-closed");
    now.className = open ? "now open" : "now";
    now.hidden = false;
  }

  function fold(text) {
    return text.normalize("NFKC").toLowerCase();
  }

  function searching(field) {
    var all = document.querySelectorAll("#items .priced > li, #items .plain-list > li, #items .prices tr");
    function look() {
      var words = fold(field.value).split(/\s+/);
      var found = 0;
      Array.prototype.forEach.call(all, function (one) {
        var text = fold(one.textContent);
        one.hidden = !words.every(function (word) { return text.indexOf(word) >= 0; });
        found += one.hidden ? 0 : 1;
      });
      return found;
    }
    var waiting = 0;
    field.parentNode.hidden = all.length < 2;
    field.addEventListener("input", function () {
      var found = look();
      clearTimeout(waiting);
      waiting = setTimeout(function () {
        say(field.getAttribute("data-found").replace("{1}", String(found)).replace("{2}", String(all.length)));
      }, 700);
    });
  }

  var wanted = document.getElementById("wanted");
  if (wanted) {
    searching(wanted);
  }

  var tools = {
    print: function () { window.print(); },
    share: function (button) {
      if (navigator.share) {
        navigator.share({ title: document.title, url: location.href }).catch(function () {});
      } else {
        copy(button);
      }
    }
  };
  Array.prototype.forEach.call(document.querySelectorAll("[data-tool]"), function (button) {
    var tool = button.getAttribute("data-tool");
    button.setAttribute("data-copy", location.href.split("#")[0]);
    button.hidden = tool === "share" && location.protocol === "file:";
    button.addEventListener("click", function () { tools[tool](button); });
  });

  if (now) {
    tell();
    setInterval(tell, 60000);
  }
}());
