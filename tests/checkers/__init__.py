"""veraPDF and EPUBCheck, in the versions of `pom.xml` and with the sums of `checksums.txt`."""
