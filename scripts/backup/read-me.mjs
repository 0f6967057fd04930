/** The first file of every archive: for whoever opens it one day without this program. */
export const readMe = `Sao lưu của Sổ theo dõi nguồn và lưới điện tỉnh Lai Châu / Backup of the power registry of Lai Châu province

VI  Khôi phục: cài chương trình, chạy "npm run restore -- TỆP" trên một bản cài đặt trống.
    Mở không cần chương trình: đây là tệp tar; mỗi bảng là các tệp tables/TÊN/*.jsonl.gz (mỗi dòng một bản ghi JSON),
    files/ là các tệp quét nguyên vẹn, đặt tên theo SHA-256 của nội dung.
EN  To restore: install the program and run "npm run restore -- FILE" on an empty installation.
    To open without it: this is a tar archive; each table is tables/NAME/*.jsonl.gz (one JSON record a line),
    files/ are the scans as they came, each named by the SHA-256 of its content.

manifest.json    when, which version, the head of the ledger, rows of each table, size and SHA-256 of every file
archive.sha256   SHA-256 of all bytes of the archive before the header of this last file
`
