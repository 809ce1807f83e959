// Made by `npm run build:ptx` from sources of the stamp d0187e8e1e95576babc2e0b80ea62bee.
export default `.version 7.4
.target sm_80
.address_size 64
.visible .entry token_matmul(
	.param .align 8 .b8 token_matmul_param_0[32]
)
.maxntid 64, 1, 1
{
	.reg .pred 	%p<4>;
	.reg .b32 	%r<12>;
	.reg .f32 	%f<12>;
	.reg .b64 	%rd<35>;
	mov.u32 	%r5, %ctaid.x;
	shl.b32 	%r6, %r5, 6;
	mov.u32 	%r7, %tid.x;
	or.b32  	%r1, %r6, %r7;
	ld.param.u32 	%r8, [token_matmul_param_0+28];
	setp.ge.s32 	%p1, %r1, %r8;
	@%p1 bra 	$L__BB0_4;
	mov.b64 	%rd11, token_matmul_param_0;
	mov.u64 	%rd1, %rd11;
	cvt.s64.s32 	%rd3, %r8;
	mov.u32 	%r9, %ctaid.y;
	cvt.u64.u32 	%rd4, %r9;
	ld.param.u32 	%r2, [%rd1+24];
	cvt.u64.u32 	%rd6, %r1;
	setp.gt.s32 	%p2, %r2, 0;
	@%p2 bra 	$L__BB0_5;
	bra.uni 	$L__BB0_2;
$L__BB0_5:
	ld.param.u64 	%rd12, [%rd1+8];
	cvta.to.global.u64 	%rd13, %rd12;
	cvt.s64.s32 	%rd14, %r2;
	mul.lo.s64 	%rd5, %rd14, %rd4;
	mul.lo.s64 	%rd15, %rd5, %rd3;
	shl.b64 	%rd16, %rd15, 2;
	add.s64 	%rd17, %rd13, %rd16;
	mul.wide.u32 	%rd18, %r1, 4;
	add.s64 	%rd7, %rd17, %rd18;
	ld.param.u64 	%rd19, [%rd1];
	cvta.to.global.u64 	%rd20, %rd19;
	shl.b64 	%rd21, %rd5, 2;
	add.s64 	%rd9, %rd20, %rd21;
	mov.f32 	%f11, 0f00000000;
	mov.b32 	%r11, 0;
$L__BB0_6:
	.pragma "nounroll";
	cvt.u64.u32 	%rd22, %r11;
	mul.wide.u32 	%rd23, %r11, 4;
	add.s64 	%rd24, %rd9, %rd23;
	ld.global.f32 	%f7, [%rd24];
	mul.lo.s64 	%rd25, %rd22, %rd3;
	shl.b64 	%rd26, %rd25, 2;
	add.s64 	%rd27, %rd7, %rd26;
	ld.global.f32 	%f8, [%rd27];
	fma.rn.f32 %f11, %f7, %f8, %f11;
	add.s32 	%r11, %r11, 1;
	setp.eq.s32 	%p3, %r11, %r2;
	@%p3 bra 	$L__BB0_3;
	bra.uni 	$L__BB0_6;
$L__BB0_2:
	mov.f32 	%f11, 0f00000000;
$L__BB0_3:
	ld.param.u64 	%rd28, [%rd1+16];
	cvta.to.global.u64 	%rd29, %rd28;
	mul.lo.s64 	%rd30, %rd3, %rd4;
	shl.b64 	%rd31, %rd30, 2;
	add.s64 	%rd32, %rd29, %rd31;
	shl.b64 	%rd33, %rd6, 2;
	add.s64 	%rd34, %rd32, %rd33;
	st.global.f32 	[%rd34], %f11;
$L__BB0_4:
	ret;
}
`;
