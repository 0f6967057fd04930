/** The first file of every export. */
export const readMe = `Kết xuất toàn bộ Sổ theo dõi nguồn và lưới điện tỉnh Lai Châu / Everything in the power registry of Lai Châu province

VI  csv/ mở bằng bảng tính (UTF-8, dấu phẩy); json/ cùng nội dung, mỗi dòng một bản ghi, giữ đủ từng chữ số;
    files/ các tệp quét, đặt tên theo SHA-256. Kiểm tra: sha256sum -c SHA256SUMS.
    Nhập vào một bản cài đặt trống: npm run import:all -- THƯ-MỤC. Không có mật khẩu và mã xác thực của tài khoản.
EN  csv/ opens in a spreadsheet (UTF-8, commas); json/ holds the same, one record a line, to the last digit;
    files/ are the scans, each named by its SHA-256. To check: sha256sum -c SHA256SUMS.
    Into an empty installation: npm run import:all -- FOLDER. Passwords and second factors are not in it.
`
