/* Wagtail's table of plain inputs, with what a spreadsheet has taught people: cells pasted into one cell spread over
   those to its right and below, and rows and columns are added for them. */
(() => {
  const Definition = window.telepath.constructors["wagtail.contrib.typed_table_block.blocks.TypedTableBlock"];

  /* Returns the rows of the first table in HTML, or null. The parsed document is inert: nothing in it runs or loads. */
  const rowsOfHtml = (html) => {
    const table = html && new DOMParser().parseFromString(html, "text/html").querySelector("table");
    if (!table) return null;
    return Array.from(table.rows, (row) =>
      Array.from(row.cells).flatMap((cell) => {
        cell.querySelectorAll("br").forEach((end) => end.replaceWith("\u2028"));
        cell.querySelectorAll("p + p, div + div, li + li").forEach((part) => part.prepend("\u2028"));
        const lines = cell.textContent.split("\u2028").map((line) => line.replace(/\s+/g, " ").trim());
        return [lines.filter(Boolean).join("\n"), ...Array(Math.max(0, cell.colSpan - 1)).fill("")];
      }),
    );
  };

  /* Returns the rows of text with tabs, or null; a cell of several lines stands in quotation marks. */
  const rowsOfText = (text) => {
    if (!text.includes("\t")) return null;
    const cell = /(?:"((?:[^"]|"")*)"(?=[\t\n]|$)|([^\t\n]*))(\t|\n|$)/y;
    const rows = [[]];
    const whole = text.replace(/\r\n?/g, "\n").replace(/\n+$/, "");
    for (let found = cell.exec(whole); found; found = cell.exec(whole)) {
      rows.at(-1).push((found[1] === undefined ? found[2] : found[1].replaceAll('""', '"')).trim());
      if (found[3] === "") break;
      if (found[3] === "\n") rows.push([]);
    }
    return rows;
  };

  const placeOf = (input) => {
    const cell = input.closest("td, th");
    const row = cell && cell.closest("tbody") ? cell.parentElement.sectionRowIndex : -1; // -1: the headings
    return cell && { row, column: cell.cellIndex - 1 };
  };

  const spread = (table, rows, place, limits) => {
    const width = place.column + Math.max(...rows.map((row) => row.length));
    const height = place.row + rows.length;
    if (width > limits.columns || height > limits.rows) return false;
    while (table.columns.length < width) {
      table.insertColumn(table.columns.length, table.blockDef.childBlockDefs[0], { addInitialRow: true });
    }
    while (table.rows.length < height) table.insertRow(table.rows.length);
    rows.forEach((row, down) =>
      row.forEach((text, right) => {
        const column = place.column + right;
        if (place.row + down < 0) table.columns[column].headingInput.value = text.replace(/\s+/g, " ");
        else table.rows[place.row + down].blocks[column].setState(text);
      }),
    );
    return true;
  };

  const enhance = (table, limits) => {
    const container = table.container[0];
    const status = document.createElement("p");
    status.className = "help table-status";
    status.setAttribute("role", "status");
    container.append(status);
    const say = (text, refused = false) => {
      status.textContent = text;
      status.classList.toggle("table-status--refused", refused);
    };

    // One kind of column only: no menu to choose from.
    table.toggleAddColumnMenu = (trigger, add) => {
      if (table.columns.length < limits.columns) add(table.blockDef.childBlockDefs[0]);
      else say(`Bảng có nhiều nhất ${limits.columns} cột.`, true);
    };

    container.addEventListener("focusin", ({ target }) => {
      const place = target.matches("input[type=text], textarea") && placeOf(target);
      if (!place) return;
      const column = `cột ${place.column + 1}`;
      target.setAttribute("aria-label", place.row < 0 ? `Tiêu đề ${column}` : `Hàng ${place.row + 1}, ${column}`);
    });

    container.addEventListener("paste", (event) => {
      const place = placeOf(event.target);
      const rows =
        place &&
        (rowsOfHtml(event.clipboardData.getData("text/html")) ||
          rowsOfText(event.clipboardData.getData("text/plain")));
      if (!rows || rows.flat().length < 2) return; // one text: the browser's own way
      event.preventDefault();
      const width = Math.max(...rows.map((row) => row.length));
      if (spread(table, rows, place, limits)) {
        say(`Đã dán ${rows.length} hàng, ${width} cột.`);
        event.target.dispatchEvent(new Event("input", { bubbles: true }));
        event.target.dispatchEvent(new Event("change", { bubbles: true }));
      } else {
        say(
          `Không dán: ${rows.length} hàng, ${width} cột thì vượt quá ${limits.rows} hàng, ${limits.columns} cột. ` +
            "Hãy chia thành nhiều bảng hoặc đăng kèm tệp.",
          true,
        );
      }
    });
  };

  window.telepath.register(
    "cms.blocks.tables.CellsBlock",
    class extends Definition {
      render(placeholder, prefix, state, error) {
        const table = super.render(placeholder, prefix, state, error);
        enhance(table, this.meta.limits);
        return table;
      }
    },
  );
})();
