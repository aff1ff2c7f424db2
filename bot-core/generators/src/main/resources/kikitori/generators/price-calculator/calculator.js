var calculator = (function () {
  "use strict";
  var PLACES = 6;
  var MOST = 999999;

  /* "12.5" as a whole number of millionths. */
  function exact(text) {
    var parts = text.split(".");
    return BigInt(parts[0] + ((parts[1] || "") + "000000").slice(0, PLACES));
  }

  function divided(above, below, rounding) {
    var whole = above / below;
    var rest = above % below;
    if (rounding === "up") {
      return rest > 0n ? whole + 1n : whole;
    }
    return rounding === "down" ? whole : (2n * rest >= below ? whole + 1n : whole);
  }

  function count(text) {
    var plain = text.normalize("NFKC").trim();
    return plain === "" ? 0 : /^\d{1,6}$/.test(plain) ? Number(plain) : -1;
  }

  /* Whole numbers of the smallest unit of the currency; every part is rounded by itself, so that what is shown adds up. */
  function sum(tariff, counts, taken) {
    var unit = 10n ** BigInt(PLACES - tariff.digits);
    var percent = 100n * 10n ** BigInt(PLACES);
    function rate(pieces) {
      var found = "0";
      tariff.discounts.forEach(function (one) {
        if (pieces >= one.from) {
          found = one.percent;
        }
      });
      return exact(found);
    }
    function part(amount, pieces) {
      return divided(amount * rate(pieces), percent, tariff.rounding);
    }
    var all = counts.reduce(function (sum, one) { return sum + one; }, 0);
    var lines = tariff.things.map(function (price, i) {
      return divided(exact(price === null ? "0" : price) * BigInt(counts[i]), unit, tariff.rounding);
    });
    var goods = lines.reduce(function (sum, one) { return sum + one; }, 0n);
    var discount = tariff.together ? part(goods, all)
      : lines.reduce(function (sum, one, i) { return sum + part(one, counts[i]); }, 0n);
    var added = tariff.extras.reduce(function (sum, price, i) {
      return sum + (taken[i] && price !== null ? divided(exact(price), unit, tariff.rounding) : 0n);
    }, 0n);
    var net = goods + added - discount;
    var tax = exact(tariff.tax);
    var taxed = divided(net * tax, tariff.included ? percent + tax : percent, tariff.rounding);
    return {
      lines: lines, subtotal: goods + added, discount: discount, tax: taxed,
      total: tariff.included ? net : net + taxed
    };
  }

  /* An amount of the smallest unit, in figures: 1234567 with two digits is "12345.67". */
  function figures(amount, digits) {
    var text = amount.toString().padStart(digits + 1, "0");
    return digits === 0 ? text : text.slice(0, -digits) + "." + text.slice(-digits);
  }

  function written(amount, tariff) {
    var parts = figures(amount, tariff.digits).split(".");
    var whole = parts[0].replace(/\B(?=(\d{3})+$)/g, tariff.group);
    var cents = parts[1] && /[1-9]/.test(parts[1]) ? tariff.point + parts[1] : "";
    return tariff.before + whole + cents + tariff.after;
  }

  return { MOST: MOST, count: count, sum: sum, figures: figures, written: written };
}());

if (typeof document !== "undefined") {
  (function () {
    "use strict";
    var tariff = JSON.parse(document.getElementById("tariff").textContent);
    var words = tariff.words;
    var counts = Array.prototype.slice.call(document.querySelectorAll("input.count"));
    var extras = Array.prototype.slice.call(document.querySelectorAll("input.extra"));
    var status = document.getElementById("status");
    var waiting = 0;

    function say(text) {
      clearTimeout(waiting);
      waiting = setTimeout(function () { status.textContent = text; }, 700);
    }

    function place(field) { return Number(field.getAttribute("data-place")); }

    function read(field) {
      var number = calculator.count(field.value);
      var error = document.getElementById(field.id + "-error");
      error.textContent = number < 0 ? words.wrong : "";
      if (number < 0) {
        field.setAttribute("aria-invalid", "true");
      } else {
        field.removeAttribute("aria-invalid");
      }
      return Math.max(0, number);
    }

    function show(id, amount) {
      document.getElementById(id).textContent = calculator.written(amount, tariff);
    }

    function order() {
      var wanted = tariff.things.map(function () { return 0; });
      var taken = tariff.extras.map(function () { return false; });
      counts.forEach(function (field) { wanted[place(field)] = read(field); });
      extras.forEach(function (field) { taken[place(field)] = field.checked; });
      return { wanted: wanted, taken: taken };
    }

    function work() {
      var now = order();
      var sum = calculator.sum(tariff, now.wanted, now.taken);
      counts.forEach(function (field) { show(field.id + "-sum", sum.lines[place(field)]); });
      show("subtotal", sum.subtotal);
      document.getElementById("discount-row").hidden = sum.discount === 0n;
      document.getElementById("discount").textContent = "−" + calculator.written(sum.discount, tariff);
      if (document.getElementById("tax")) {
        show("tax", sum.tax);
      }
      show("total", sum.total);
      return words.total.replace("{1}", function () { return calculator.written(sum.total, tariff); });
    }

    document.getElementById("order").addEventListener("input", function () { say(work()); });
    document.getElementById("order").addEventListener("submit", function (event) { event.preventDefault(); });
    document.getElementById("again").addEventListener("click", function () {
      document.getElementById("order").reset();
      say(work());
    });
    document.getElementById("print").addEventListener("click", function () { window.print(); });
    document.getElementById("tools").hidden = false;
    document.getElementById("sums").hidden = false;
    work();
  }());
}
