const noTest = true;
