/* A story's body: Wagtail's stream of blocks, which takes dropped pictures one by one or as a gallery. */
(() => {
  const { StreamBlock, StreamBlockDefinition } = window.wagtailStreamField.blocks;
  const { addButton, takeDrops, indexOf, openTray, pictureState, remover } = window.bulkUpload;

  class StoryBlock extends StreamBlock {
    constructor(...args) {
      super(...args);
      takeDrops(this, (files, control) => this.takeFiles(files, control));
    }

    _createInsertionControl(placeholder, opts) {
      const control = super._createInsertionControl(placeholder, opts);
      addButton(control, this.blockDef.meta.bulkUpload, (files) => this.takeFiles(files, control));
      return control;
    }

    takeFiles(files, control) {
      const ways = [
        { label: "Từng ảnh riêng", insert: (pictures) => this.insertPictures(pictures, control) },
        { label: "Thành một bộ ảnh", insert: (pictures) => this.insertGallery(pictures, control) },
      ];
      openTray(files, control, this.blockDef.meta.bulkUpload, ways);
    }

    insertPictures(pictures, control) {
      const at = indexOf(this, control);
      const empty = this.blockDef.initialChildStates.image;
      const children = pictures.map((picture, count) =>
        this.insert(
          { type: "image", value: pictureState(empty, picture), id: window.crypto.randomUUID() },
          at + count,
        ),
      );
      return remover(this, children);
    }

    insertGallery(pictures, control) {
      const empty = this.blockDef.initialChildStates.image;
      const value = {
        ...this.blockDef.initialChildStates.gallery,
        pictures: pictures.map((picture) => ({
          value: pictureState(empty, picture),
          id: window.crypto.randomUUID(),
        })),
      };
      const child = this.insert({ type: "gallery", value, id: window.crypto.randomUUID() }, indexOf(this, control));
      return remover(this, [child]);
    }
  }

  class StoryBlockDefinition extends StreamBlockDefinition {
    render(placeholder, prefix, initialState, initialError) {
      return new StoryBlock(this, placeholder, prefix, initialState, initialError);
    }
  }

  window.telepath.register("cms.bulk_upload.StoryBlock", StoryBlockDefinition);
})();
