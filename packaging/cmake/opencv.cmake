# OpenCV by its single libraries: opencv::core, opencv::imgproc, opencv::imgcodecs, opencv::dnn, opencv::video, opencv::videoio.
# Debian keeps OpenCVConfig.cmake in libopencv-dev, which pulls in every component and highgui's Qt 5; the components'
# own packages carry headers and libraries only. Hence the search by hand.
if(TARGET opencv::core)
    return()
endif()
find_path(OPENCV_INCLUDE_FOLDER opencv2/core.hpp PATH_SUFFIXES opencv4 REQUIRED)
foreach(component core imgproc imgcodecs dnn video videoio)
    find_library(OPENCV_${component}_LIBRARY opencv_${component})
    if(OPENCV_${component}_LIBRARY)
        add_library(opencv::${component} UNKNOWN IMPORTED GLOBAL)
        set_target_properties(opencv::${component} PROPERTIES IMPORTED_LOCATION ${OPENCV_${component}_LIBRARY})
        # Imported targets' headers count as SYSTEM: no warnings out of them.
        target_include_directories(opencv::${component} INTERFACE ${OPENCV_INCLUDE_FOLDER})
    endif()
endforeach()
