import fc from 'fast-check';

// Which case makes a law fail is of no interest here, only that one does: none is made smaller.
fc.configureGlobal({ ...fc.readConfigureGlobal(), endOnFailure: true });
