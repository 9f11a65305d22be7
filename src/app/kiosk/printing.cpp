#include "app/kiosk/printing.hpp"

#include <QtCore/QProcess>
#include <QtCore/QStandardPaths>
#include <utility>

namespace madoguchi::app {

void printFile(const std::filesystem::path& file, std::function<void(bool)> done) {
    const QString program = QStandardPaths::findExecutable(QStringLiteral("lp"));
    if (program.isEmpty()) {
        done(false);
        return;
    }
    auto* const process = new QProcess;  // deletes itself below
    QObject::connect(process, &QProcess::finished, process,
                     [process, done](int code, QProcess::ExitStatus status) {
                         process->deleteLater();
                         done(status == QProcess::NormalExit && code == 0);
                     });
    QObject::connect(process, &QProcess::errorOccurred, process,
                     [process, failed = done](QProcess::ProcessError error) {
                         if (error == QProcess::FailedToStart) {  // then nothing finishes
                             process->deleteLater();
                             failed(false);
                         }
                     });
    process->setStandardInputFile(QProcess::nullDevice());
    process->setStandardOutputFile(QProcess::nullDevice());
    process->setStandardErrorFile(QProcess::nullDevice());
    process->start(program,
                   {QStringLiteral("-s"), QStringLiteral("--"), QString::fromStdString(file.string())});
}

}  // namespace madoguchi::app
