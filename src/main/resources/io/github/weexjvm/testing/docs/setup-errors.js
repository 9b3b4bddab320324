// What a document's error handler hands the error to.
function handleErrors(error) {
  console.error('handleErrors', error.type);
}
