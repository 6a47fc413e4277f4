/* The pictures of a gallery: Wagtail's list of blocks, which takes dropped files. */
(() => {
  const { ListBlock, ListBlockDefinition } = window.wagtailStreamField.blocks;
  const { addButton, takeDrops, indexOf, openTray, pictureState, remover } = window.bulkUpload;

  class PicturesBlock extends ListBlock {
    constructor(...args) {
      super(...args);
      takeDrops(this, (files, control) => this.takeFiles(files, control));
    }

    _createInsertionControl(placeholder, opts) {
      const control = super._createInsertionControl(placeholder, opts);
      const gap = document.createElement("div"); // Wagtail's control is the button itself
      control.element.replaceWith(gap);
      gap.append(control.element);
      control.element = gap;
      addButton(control, this.blockDef.meta.bulkUpload, (files) => this.takeFiles(files, control));
      return control;
    }

    takeFiles(files, control) {
      const insert = (pictures) => this.insertPictures(pictures, control);
      openTray(files, control, this.blockDef.meta.bulkUpload, [{ label: "Thêm vào bộ ảnh", insert }]);
    }

    insertPictures(pictures, control) {
      const at = indexOf(this, control);
      const empty = this.blockDef.initialChildState;
      const children = pictures.map((picture, count) =>
        this.insert(pictureState(empty, picture), at + count, { id: window.crypto.randomUUID() }),
      );
      return remover(this, children);
    }
  }

  class PicturesBlockDefinition extends ListBlockDefinition {
    render(placeholder, prefix, initialState, initialError) {
      return new PicturesBlock(this, placeholder, prefix, initialState, initialError);
    }
  }

  window.telepath.register("cms.bulk_upload.PicturesBlock", PicturesBlockDefinition);
})();
